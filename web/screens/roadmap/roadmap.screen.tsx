import './roadmap.css';
import '../../people/people.css';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { PageHeading } from '../../parts/page-heading';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { NextPage } from '../../people/next-page';
import { useWords } from '../../words/use-words';
import { DraftEdition } from './draft-edition';
import { EditionFoot } from './edition-foot';
import { EditionHead } from './edition-head';
import { ItemTable } from './item-table';
import { type Edition, editionsDocument, itemsDocument } from './roadmap.documents';
import { Timeline } from './timeline';
import { Views } from './views';
import { useRoadmapWords } from './words';

const route = getRouteApi('/$partnership/roadmap');

/** What the address names; else the edition in effect, else the latest. */
const chosen = (editions: readonly Edition[], id: string | undefined): Edition | undefined =>
  editions.find((one) => one.id === id) ??
  editions.find(({ status }) => status === 'IN_EFFECT') ??
  editions.toSorted((one, other) => other.startsOn.localeCompare(one.startsOn))[0];

/** The approved actions of an edition, by area: as bars in time, or as a table with the same in it. */
export function RoadmapScreen() {
  const { language, words } = useWords();
  const roadmap = useRoadmapWords();
  const { slug, title } = usePartnership();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data, error }, execute] = useQuery({ query: editionsDocument, variables: { slug } });
  const editions = data?.partnership?.roadmaps ?? [];
  const edition = chosen(editions, search.edition);
  const [items] = useQuery({
    query: itemsDocument,
    variables: { id: edition?.id ?? '', area: search.area ?? null, after: search.after ?? null },
    pause: !edition,
  });
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading heights={[40, 80, 320]} />;
  const { areas = [] } = data.partnership ?? {};
  const found = items.data?.roadmap?.items;
  const shown = found?.nodes ?? [];
  const groups = [...areas, undefined]
    .map((area) => ({ area, items: shown.filter(({ action }) => action.area?.code === area?.code) }))
    .filter((group) => group.items.length > 0);
  const Shown = search.view === 'table' ? ItemTable : Timeline;
  return (
    <>
      <Crumb>
        <span>{words.frame.roadmap}</span>
      </Crumb>
      {edition ? (
        <PageHeading
          within={[words.frame.roadmap, title.text]}
          lang={edition.title.locale === language ? undefined : edition.title.locale}
        >
          {edition.title.text}
        </PageHeading>
      ) : (
        <PageHeading within={[title.text]}>{words.frame.roadmap}</PageHeading>
      )}
      {!edition && (
        <Empty>
          <p>{roadmap.noEditions}</p>
        </Empty>
      )}
      {edition && (
        <>
          <EditionHead
            edition={edition}
            editions={editions}
            items={found?.nodes}
            total={found?.totalCount}
            areas={areas}
          />
          <EditionFoot edition={edition} />
          <Views search={search} areas={areas} />
          {items.error && !items.data && (
            <ErrorNote error={items.error} retry={() => execute({ requestPolicy: 'network-only' })} />
          )}
          {!items.data && !items.error && <Loading heights={[320]} />}
          {found && groups.length === 0 && (
            <Empty>
              <p>{search.area ? roadmap.noneHere : roadmap.noItems}</p>
            </Empty>
          )}
          {groups.length > 0 && <Shown edition={edition} groups={groups} />}
          <NextPage
            info={found?.pageInfo}
            after={search.after}
            go={(next) => {
              const { after: _before, ...rest } = search;
              void navigate({ search: { ...rest, ...next } });
            }}
          />
        </>
      )}
      <DraftEdition
        can={data.partnership?.viewerCan ?? []}
        onDrafted={(id) => {
          execute({ requestPolicy: 'network-only' });
          void navigate({ search: { edition: id } });
        }}
      />
    </>
  );
}
