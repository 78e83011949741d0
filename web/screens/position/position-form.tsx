import { useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { PositionKind, ReservationType } from '../../api/enums';
import type { PanelRound } from '../../approval/panel.documents';
import { useDraft } from '../../drafts/use-draft';
import { useMe } from '../../frame/me';
import { PageHeading } from '../../parts/page-heading';
import { SendButton } from '../../parts/send-button';
import { useWords } from '../../words/use-words';
import { Bar } from './bar';
import { DecidedText } from './decided-text';
import { InWhoseName } from './in-whose-name';
import { Overtaken } from './overtaken';
import { waitingAct } from './own-position';
import type { DecidedRound, Substitution } from './position.documents';
import { PositionChoice } from './position-choice';
import { PreparedNote } from './prepared-note';
import type { PositionAct } from './route';
import { Standing } from './standing';
import { useDecision } from './use-decision';
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
  const { seat } = useMe();
  const search: { readonly act?: PositionAct | undefined } = useSearch({ strict: false });
  const act = search.act ?? waitingAct(round);
  const errors = useId();
  const [kind, setKind] = useState<PositionKind>();
  const [reservation, setReservation] = useState<ReservationType>();
  const [wrong, setWrong] = useState<string>();
  // Of the action, not of the round: reasons outlive a text that changes while somebody decides.
  const draft = useDraft({ subject: round.action.id, audience: `position ${act}` });
  const acts = seat.roles.includes('APPROVER') ? [] : substitutions.filter(({ inForce }) => inForce);
  const [behalf, setBehalf] = useState<string>();
  const onBehalfOf = act === 'prepare' ? undefined : (behalf ?? acts[0]?.approver.id);
  const { busy, refused, decide } = useDecision();
  const approver = acts.find((one) => one.approver.id === onBehalfOf)?.approver;
  const who = approver
    ? say(words.onBehalf, { organisation: approver.organisation.name, approver: approver.user.name })
    : seat.organisation;
  const chooses = act === 'take' || act === 'prepare';
  const needsReasons = kind === 'RESERVE' || kind === 'OBJECT';

  const send = async (prepared?: string) => {
    const said = {
      round: round.id,
      digest: round.digest,
      kind,
      reservation,
      reasons: draft.text,
      onBehalfOf,
    };
    const after = await decide(act, { ...said, ...(prepared && { prepared }) });
    if (!after) return refresh();
    await draft.discard();
    onDone(act, after);
  };
  const submit = () => {
    const fault = !chooses
      ? undefined
      : !kind
        ? words.chooseOne
        : kind === 'RESERVE' && !reservation
          ? words.chooseType
          : needsReasons && draft.text.trim() === ''
            ? words.giveReasons
            : undefined;
    setWrong(fault);
    if (fault) document.getElementById(errors)?.focus();
    else if (!busy) void send();
  };
  const verb =
    act === 'take' || act === 'prepare'
      ? kind
        ? words.send[act][kind]
        : words.heading[act]
      : words.send[act];
  return (
    <>
      <PageHeading within={[words.procedure]}>{words.heading[act]}</PageHeading>
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
                {act === 'take' && (
                  <PreparedNote round={round} busy={busy} take={(prepared) => void send(prepared)} />
                )}
                <PositionChoice
                  round={round}
                  kind={kind}
                  choose={setKind}
                  reservation={reservation}
                  chooseType={setReservation}
                  draft={draft}
                />
              </>
            ) : (
              <Standing round={round} act={act} />
            )}
          </section>
          {act !== 'prepare' && (
            <InWhoseName number={3} substitutions={acts} chosen={onBehalfOf} choose={setBehalf} />
          )}
          <p className="send">
            <SendButton busy={busy}>{say(verb, { revision: round.revision, who })}</SendButton>
          </p>
        </form>
      )}
    </>
  );
}
