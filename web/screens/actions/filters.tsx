import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { ChoiceMenu } from '../../parts/choice-menu';
import { wordOfStatus } from '../../parts/status-word';
import { useWords } from '../../words/use-words';
import type { ActionSearch } from './action-search';
import { choicesDocument } from './actions.documents';
import { statuses, statusesOf } from './list-address';
import { useActionSearch } from './use-action-search';
import { useActionsWords } from './words';

interface Named {
  readonly value: string;
  readonly name: string;
  readonly lang?: string | undefined;
}

/** The menus of a list, each saying its value. */
export function Filters() {
  const { language, words: common, say } = useWords();
  const words = useActionsWords();
  const { slug, sides } = usePartnership();
  const { search, go } = useActionSearch();
  const [{ data }] = useQuery({ query: choicesDocument, variables: { slug } });
  const langOf = (locale: string | null) => (locale === language || !locale ? undefined : locale);
  const terms = (list: readonly { code: string; name: { text: string; locale: string | null } }[] = []) =>
    list.map(({ code, name }): Named => ({ value: code, name: name.text, lang: langOf(name.locale) }));
  const [areas, chains, ofSides] = [
    terms(data?.partnership?.areas),
    terms(data?.partnership?.valueChains),
    terms(sides),
  ];
  const leads = (data?.partnership?.organisations.nodes ?? [])
    .filter(({ side }) => side !== null)
    .map(({ id, name }): Named => ({ value: id, name }));
  const looking = sides.map(
    ({ code, name }): Named => ({ value: `?${code}`, name: say(words.looking, { side: name.text }) }),
  );
  const menu = (
    name: string,
    choices: readonly Named[],
    value: string | undefined,
    set: (v?: string) => void,
  ) => (
    <ChoiceMenu
      name={name}
      label={say(words.menu, {
        name,
        value: choices.find((one) => one.value === (value ?? ''))?.name ?? words.any,
      })}
      choices={choices}
      chosen={[value ?? '']}
      onChoose={([chosen]) => set(chosen || undefined)}
    />
  );
  const any: Named = { value: '', name: words.any };
  const one = (key: 'area' | 'chain' | 'side', name: string, choices: readonly Named[]) =>
    menu(name, [any, ...choices], search[key], (value) => go({ [key]: value }));
  const states = statusesOf(search);
  const wordOf = (status: (typeof statuses)[number]) => wordOfStatus(status, common);
  const sorts: readonly (Named & { readonly sort: ActionSearch['sort'] })[] = [
    { value: '', name: words.changedFirst, sort: undefined },
    { value: 'newest', name: words.newestFirst, sort: 'newest' },
    { value: 'reference', name: words.byReference, sort: 'reference' },
  ];
  return (
    <>
      <ChoiceMenu
        several
        name={words.status}
        label={say(words.menu, {
          name: words.status,
          value: states.map(wordOf).join(', ').toLowerCase() || words.any,
        })}
        choices={statuses.map((value) => ({ value, name: wordOf(value) }))}
        chosen={states}
        onChoose={(chosen) => go({ status: statusesOf({ status: chosen.join() }).join() || undefined })}
      />
      {one('area', words.area, areas)}
      {one('chain', words.chain, chains)}
      {one('side', words.side, ofSides)}
      {menu(
        words.lead,
        [any, ...looking, ...leads],
        search.seeking ? `?${search.seeking}` : search.lead,
        (value) =>
          go({
            seeking: value?.startsWith('?') ? value.slice(1) : undefined,
            lead: value?.startsWith('?') ? undefined : value,
          }),
      )}
      {menu(words.sort, sorts, search.sort, (value) =>
        go({ sort: sorts.find((s) => s.value === value)?.sort }),
      )}
    </>
  );
}
