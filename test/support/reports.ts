import { graphql } from './graphql.js';
import { given, type Member } from './member.js';

export const reporting = graphql(`
  mutation reporting($input: ReportCommentInput!) {
    reportComment(input: $input) {
      comment { id body reports { reason words version side reportedBy { id } outcome } }
      refusal { code message path }
    }
  }
`);

export const dismissing = graphql(`
  mutation dismissing($input: DismissReportsInput!) {
    dismissReports(input: $input) {
      comment { id body reports { outcome dismissalReasons settledAt settledBy { id } } }
      refusal { code message path }
    }
  }
`);

export const readReports = graphql(`
  query readReports($id: ID!) {
    node(id: $id) {
      ... on Comment {
        reports {
          reason words version side reportedBy { id } reportedAt settledAt outcome dismissalReasons settledBy { id }
        }
        viewerCan { act allowed code }
      }
    }
  }
`);

export const aReport = (comment: string) => ({
  input: { comment, reason: 'CONFIDENTIAL' as const, words: 'This was for our side only.' },
});

/** Reports a comment; answers it as the reporter sees it. */
export async function reports(member: Member, comment: string) {
  const { reportComment } = await member.asks(reporting, aReport(comment));
  return given(reportComment.comment, reportComment.refusal);
}

export async function dismisses(member: Member, comment: string, reasons = 'It is known to all.') {
  const { dismissReports } = await member.asks(dismissing, { input: { comment, reasons } });
  return given(dismissReports.comment, dismissReports.refusal);
}

/** The code of the refusal of a report. */
export const refusalOf = async (member: Member, comment: string): Promise<string | undefined> =>
  (await member.asks(reporting, aReport(comment))).reportComment.refusal?.code;

/** The reports of a comment as somebody sees them. */
export async function reportsSeenBy(member: Member, comment: string) {
  const { node } = await member.asks(readReports, { id: comment });
  if (!node || !('reports' in node)) throw new Error(`${member.name} sees no such comment`);
  return node.reports;
}

/** Whether an act is open to somebody on a comment: `true`, or why not. */
export async function mayOn(member: Member, comment: string, act: 'reportComment' | 'dismissReports') {
  const { node } = await member.asks(readReports, { id: comment });
  const line = node && 'viewerCan' in node ? node.viewerCan.find((one) => one.act === act) : undefined;
  if (!line) throw new Error(`${act} has no line`);
  return line.allowed || line.code;
}
