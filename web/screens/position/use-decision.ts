import { useState } from 'react';
import type { PositionKind, ReservationType } from '../../api/enums';
import type { PanelRound } from '../../approval/panel.documents';
import { useAct } from '../../parts/use-act';
import { confirmDocument, liftDocument, prepareDocument, takeDocument } from './position.documents';
import type { PositionAct } from './route';

/** What somebody wants to say. */
export interface Said {
  readonly round: string;
  readonly digest: string;
  readonly kind: PositionKind | undefined;
  readonly reservation: ReservationType | undefined;
  readonly reasons: string;
  /** Of a substitute: the membership acted for. */
  readonly onBehalfOf: string | undefined;
  /** Global id of the prepared position that is taken as it stands. */
  readonly prepared?: string;
}

export interface Refused {
  /** Undefined: no answer came. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

interface Decision {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** Answers the round as it is after it, or undefined where it was refused or not sent. */
  readonly decide: (act: PositionAct, said: Said) => Promise<PanelRound | undefined>;
}

/** Sends what an approver says; exactly once, never queued. */
export function useDecision(): Decision {
  const [take, confirm, lift, prepare] = [
    useAct(takeDocument),
    useAct(confirmDocument),
    useAct(liftDocument),
    useAct(prepareDocument),
  ];
  const [refused, setRefused] = useState<Refused>();
  const send = async (act: PositionAct, said: Said) => {
    const { round, digest, kind, reservation, onBehalfOf, prepared } = said;
    const by = { round, digest, ...(onBehalfOf && { onBehalfOf }) };
    const reasons = said.reasons.trim();
    const position = {
      ...(reservation && kind === 'RESERVE' && { reservation }),
      ...(reasons && { reasons }),
    };
    if (act === 'confirm') return payload(await confirm.act({ input: by }), 'confirmPosition');
    if (act === 'lift') return payload(await lift.act({ input: by }), 'liftReservation');
    if (prepared) return payload(await take.act({ input: { ...by, prepared } }), 'takePosition');
    if (!kind) return undefined;
    if (act === 'prepare')
      return payload(await prepare.act({ input: { round, digest, kind, ...position } }), 'preparePosition');
    return payload(await take.act({ input: { ...by, kind, ...position } }), 'takePosition');
  };
  return {
    busy: take.busy || confirm.busy || lift.busy || prepare.busy,
    refused,
    decide: async (act, said) => {
      setRefused(undefined);
      const answer = await send(act, said);
      if (answer?.round) return answer.round;
      setRefused({ code: answer?.refusal?.code, message: answer?.refusal?.message });
      return undefined;
    },
  };
}

interface Payload {
  readonly round: PanelRound | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

const payload = <Name extends string>(
  { data }: { readonly data?: Readonly<Record<Name, Payload>> | undefined },
  name: Name,
): Payload | undefined => data?.[name];
