import { useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { PanelRound } from '../../approval/panel.documents';
import { usePartnership } from '../../frame/partnership';
import { PageHeading } from '../../parts/page-heading';
import { SendButton } from '../../parts/send-button';
import { useWords } from '../../words/use-words';
import { Bar } from './bar';
import { DecidedText } from './decided-text';
import { InWhoseName } from './in-whose-name';
import { Overtaken } from './overtaken';
import { abilityOf, waitingAct } from './own-position';
import type { DecidedRound, Substitution } from './position.documents';
import { PositionChoice } from './position-choice';
import { PreparedNote } from './prepared-note';
import type { PositionAct } from './route';
import { Standing } from './standing';
import { useDecision } from './use-decision';
import { useWanted } from './use-wanted';
import { useWhoseName } from './use-whose-name';
import { usePositionWords } from './words';

interface Props {
  readonly round: DecidedRound;
  readonly substitutions: readonly Substitution[];
  readonly refresh: () => void;
  readonly onDone: (act: PositionAct, round: PanelRound) => void;
}

/** The numbered parts and their one button: the text, the position, in whose name. */
export function PositionForm({ round, substitutions, refresh, onDone }: Props) {
  const { say } = useWords();
  const words = usePositionWords();
  const { title } = usePartnership();
  const search: { readonly act?: PositionAct | undefined } = useSearch({ strict: false });
  const act = search.act ?? waitingAct(round);
  const errors = useId();
  const [wrong, setWrong] = useState<string>();
  const wanted = useWanted(round, act);
  const { kind, reservation, draft, missing } = wanted;
  const name = useWhoseName(substitutions);
  const { busy, refused, decide } = useDecision();
  const line = round.viewerCan.find((one) => one.act === abilityOf[act]);
  const chooses = act === 'take' || act === 'prepare';

  const send = async (prepared?: string) => {
    const said = {
      round: round.id,
      digest: round.digest,
      kind,
      reservation,
      reasons: draft.text,
      onBehalfOf: act === 'prepare' ? undefined : name.onBehalfOf,
    };
    const after = await decide(act, { ...said, ...(prepared && { prepared }) });
    if (!after) return refresh();
    await draft.discard();
    onDone(act, after);
  };
  const submit = () => {
    setWrong(missing);
    if (missing) document.getElementById(errors)?.focus();
    else if (!busy && line?.allowed) void send();
  };
  const verb =
    act === 'take' || act === 'prepare'
      ? kind
        ? words.send[act][kind]
        : words.heading[act]
      : words.send[act];
  return (
    <>
      <PageHeading within={[words.procedure, title.text]}>{words.heading[act]}</PageHeading>
      <Bar round={round} act={act} />
      <Overtaken round={round} refused={refused} />
      {round.status === 'OPEN' && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <DecidedText round={round} number={1} />
          <section className="step" aria-labelledby="part-2">
            <h2 id="part-2">
              <span className="no">2</span> {chooses ? words.yourPosition : words.standing}
            </h2>
            <p className="wrong" id={errors} tabIndex={-1} role="alert">
              {wrong}
            </p>
            {chooses ? (
              <>
                {act === 'take' && line?.allowed && (
                  <PreparedNote round={round} busy={busy} take={(prepared) => void send(prepared)} />
                )}
                <PositionChoice round={round} wanted={wanted} />
              </>
            ) : (
              <Standing round={round} act={act} />
            )}
          </section>
          {act !== 'prepare' && (
            <InWhoseName
              number={3}
              substitutions={name.inForce}
              chosen={name.onBehalfOf}
              choose={name.choose}
            />
          )}
          <p className="send">
            <SendButton busy={busy} off={line?.allowed ? undefined : (line?.message ?? words.notYours)}>
              {say(verb, { revision: round.revision, who: name.who })}
            </SendButton>
          </p>
        </form>
      )}
    </>
  );
}
