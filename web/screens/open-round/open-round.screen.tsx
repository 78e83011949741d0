import './open-round.css';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { paths, referenceOf } from '../../api/paths';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { openingDocument } from './open-round.documents';
import { OpeningForm } from './opening-form';
import { useOpenRoundWords } from './words';

/** Puts the text of an action before the sides: by which procedure, until when, for which roadmap. */
export function OpenRoundScreen() {
  const { language } = useWords();
  const words = useOpenRoundWords();
  const { slug, title } = usePartnership();
  const { reference = '' } = useParams({ strict: false });
  const [{ data, error, fetching }, execute] = useQuery({
    query: openingDocument,
    variables: { reference: referenceOf(slug, reference), slug },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  const { action, partnership } = data ?? {};
  if (!action || !partnership) return fetching ? <Loading heights={[40, 400]} /> : <NotHere />;
  return (
    <div className="opening-page" key={action.id}>
      <Crumb>
        <Link href={paths.action(slug, action)} className="mono">
          {action.reference}
        </Link>
      </Crumb>
      <PageHeading within={[title.text]}>{words.heading}</PageHeading>
      <p className="serif subject" lang={action.title.locale === language ? undefined : action.title.locale}>
        {action.title.text}
      </p>
      <OpeningForm action={action} partnership={partnership} />
    </div>
  );
}
