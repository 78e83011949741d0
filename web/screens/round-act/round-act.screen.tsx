import './round-act.css';
import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { AnswerForm } from './answer-form';
import { ExtendForm } from './extend-form';
import type { FormProps } from './form-props';
import { ReasonsForm } from './reasons-form';
import { roundActDocument } from './round-act.documents';
import { SilenceForm } from './silence-form';
import { SubstituteForm } from './substitute-form';
import { useRoundActWords } from './words';

const forms = {
  extend: ExtendForm,
  meeting: (props: FormProps) => <ReasonsForm {...props} act="meeting" />,
  cancel: (props: FormProps) => <ReasonsForm {...props} act="cancel" />,
  silence: SilenceForm,
  answer: AnswerForm,
  substitute: SubstituteForm,
} as const satisfies Readonly<Record<string, ComponentType<FormProps>>>;

type Act = keyof typeof forms;
const acts = [
  'extend',
  'meeting',
  'cancel',
  'silence',
  'answer',
  'substitute',
] as const satisfies readonly Act[];

/** A small page for each act on a round that is no position: a link leads to it, Back leads away. */
export function RoundActScreen() {
  const { round: id, act: named } = useParams({ strict: false });
  const act = acts.find((one) => one === named);
  const [{ data, error, fetching }, execute] = useQuery({
    query: roundActDocument,
    variables: { id: id ?? '' },
    pause: !act,
  });
  if (!act) return <NotHere />;
  if (data?.node?.__typename === 'ApprovalRound')
    return <Page key={data.node.id} round={data.node} act={act} />;
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  return fetching ? <Loading heights={[40, 300]} /> : <NotHere />;
}

function Page({ round, act }: FormProps & { readonly act: Act }) {
  const { language } = useWords();
  const words = useRoundActWords();
  const { slug, title } = usePartnership();
  const { action } = round;
  const Form = forms[act];
  return (
    <div className="act-page">
      <Crumb>
        <Link href={paths.action(slug, action)} className="mono">
          {action.reference}
        </Link>
        <span aria-hidden="true">/</span>
        <Link href={paths.round(slug, round.id)}>{words.procedure}</Link>
      </Crumb>
      <PageHeading within={[words.procedure, title.text]}>{words.heading[act]}</PageHeading>
      <p className="serif subject" lang={action.title.locale === language ? undefined : action.title.locale}>
        {action.title.text}
      </p>
      <Form round={round} />
    </div>
  );
}
