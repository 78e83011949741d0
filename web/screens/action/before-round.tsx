import type { ReactNode } from 'react';
import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Icon } from '../../parts/icon';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
import { isLanguage, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly equalLanguages: readonly string[];
}

/** What is still to be done before the sides can be asked, and who can do it. */
export function BeforeRound({ action, equalLanguages }: Props) {
  const { say } = useWords();
  const words = useActionWords();
  const { slug, sides } = usePartnership();
  if (action.status === 'WITHDRAWN' || (action.status === 'APPROVED' && !action.candidate)) return null;
  const written = action.texts.filter((one) => one.title && one.summary && one.bodyHtml);
  const absent = equalLanguages.filter((code) => !written.some(({ language }) => language === code));
  const blocking = action.threads.nodes.filter((one) => one.blocking);
  const open = action.viewerCan.find(({ act }) => act === 'openRound');
  const names = absent.map((code) => (isLanguage(code) ? ownNames[code] : code)).join(', ');
  return (
    <section className="sheet before-round" aria-labelledby="before">
      <h2 id="before">{words.before}</h2>
      <ul>
        <Step done={action.reference !== null && action.status !== 'RETURNED'} text={words.isProposed}>
          {words.whoProposes}
        </Step>
        {sides.map(({ code }) => {
          const lead = action.leads.find(({ side }) => side === code);
          const text = lead ? say(words.leadOf, { organisation: lead.organisation.name }) : words.hasLead;
          return (
            <Step key={code} done={lead?.confirmed === true} text={text} side={code}>
              {lead ? words.whoConfirms : words.whoLeads}
            </Step>
          );
        })}
        <Step
          done={absent.length === 0}
          text={absent.length === 0 ? words.allEqual : say(words.equalMissing, { languages: names })}
        >
          {words.whoWrites}
        </Step>
        <Step
          done={blocking.length === 0}
          text={blocking.length === 0 ? words.nothingBlocks : say(words.blocked, { count: blocking.length })}
        >
          {blocking.map(({ id, subject }) => (
            <Link key={id} href={paths.thread(slug, id)} lang="">
              {subject}
            </Link>
          ))}
        </Step>
      </ul>
      {open?.allowed && action.reference && (
        <Link className="btn primary" href={paths.openRound(slug, action.reference)}>
          {words.openRound}
        </Link>
      )}
    </section>
  );
}

interface StepProps {
  readonly done: boolean;
  readonly text: string;
  readonly side?: string;
  /** Who can do it, where it is not done. */
  readonly children: ReactNode;
}

function Step({ done, text, side, children }: StepProps) {
  const words = useActionWords();
  return (
    <li>
      <Icon name={done ? 'tickDisc' : 'dashedRing'} size={20} />
      <div>
        {side && <SideCode code={side} small />} {text}
        <span className="spoken">{done ? words.done : words.notDone}</span>
        {!done && <p className="s dim">{children}</p>}
      </div>
    </li>
  );
}
