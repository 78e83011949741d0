import type { graphql } from './graphql';

/** The API's enumerations, as the words are keyed by them: a new value without its words does not compile. */
export type LogEntryKind = ReturnType<typeof graphql.scalar<'LogEntryKind'>>;
export type InboxReason = ReturnType<typeof graphql.scalar<'InboxReason'>>;
export type PositionKind = ReturnType<typeof graphql.scalar<'PositionKind'>>;
export type ActionStatus = ReturnType<typeof graphql.scalar<'ActionStatus'>>;
export type RoundStatus = ReturnType<typeof graphql.scalar<'RoundStatus'>>;
export type Role = ReturnType<typeof graphql.scalar<'Role'>>;
export type ReservationType = ReturnType<typeof graphql.scalar<'ReservationType'>>;
export type SideAnswerState = ReturnType<typeof graphql.scalar<'SideAnswerState'>>;
export type RevisionFact = ReturnType<typeof graphql.scalar<'RevisionFact'>>;
export type IfNothingCode = ReturnType<typeof graphql.scalar<'IfNothingCode'>>;
export type RoundProcedure = ReturnType<typeof graphql.scalar<'RoundProcedure'>>;
