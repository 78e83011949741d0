import type { Shape } from './size.ts';
import type { Step } from './step.ts';

/** At least this many comments are written by one statement, so that the progress bar moves. */
const AT_ONCE = 200_000;

const BODY =
  'The pilot at the second site has begun. We propose to count what was delivered by the end of the quarter, and to ' +
  'compare it with the plan before anything is published. ';

/**
 * Threads on actions of the first partnership and their comments, a quarter of which answer one before. Seven threads of
 * ten are read by all members, the others by a side or by one organisation.
 */
export function discussionSteps({ threads, partnerships: [first], perOrganisation }: Shape): Step[] {
  const visible = first?.visible ?? 1;
  const organisations = first?.organisations ?? 1;
  const pieces = Math.max(1, Math.round((threads * 40) / AT_ONCE));
  return [
    {
      makes: 'plan of the threads',
      sql: `create temp table thread_plan as
        select x.*, w.partnership, w.id as action, w.first_action, o.side, o.id as organisation, w.created_at + interval '3 days' as created_at,
          pg_temp.id('thread', t, w.created_at + interval '3 days') as id,
          case when t % 10 < 7 then w.audience when t % 10 < 9 then s.own else o.own_audience end as read_by
        from (select t, case t % 5 when 0 then 100 else 25 end as comments, 1 + (t * 13) % ${visible} as seq,
            case t % 10 when 7 then 1 when 8 then 2 else 1 + (t * 31) % ${organisations} end as n
          from generate_series(1, ${threads}) t) x
        join work w on w.k = 1 and w.seen and w.seq = x.seq
        join org o on o.k = 1 and o.n = x.n join two_sides s on s.k = 1 and s.code = o.side`,
    },
    {
      makes: 'threads',
      sql: `insert into thread (partnership_id, audience, id, action_id, kind, title, opened_by_membership_id,
          opened_by_organisation_id, created_at, comment_count, last_comment_at)
        select t.partnership, read_by, t.id, action, 'DISCUSSION', 'On the schedule of pilot ' || t.t, m.membership, m.id, t.created_at,
          comments, t.created_at + make_interval(mins => comments)
        from thread_plan t join member m on m.k = 1 and m.n = t.n and m.m = 3 order by t.created_at`,
    },
    {
      makes: 'counts of threads',
      sql: `update action a set thread_count = n from (
          select partnership_id, action_id, audience, count(*)::int n from thread group by 1, 2, 3) t
        where t.partnership_id = a.partnership_id and t.action_id = a.id and t.audience = a.audience`,
    },
    ...Array.from({ length: pieces }, (_, piece): Step => {
      const [from, to] = [
        Math.floor((threads * piece) / pieces),
        Math.floor((threads * (piece + 1)) / pieces),
      ];
      return {
        makes: 'comments',
        sql: `insert into comment (partnership_id, audience, id, thread_id, ordinal, parent_id, body, language, membership_id,
            organisation_id, created_at)
          select t.partnership, read_by, ${commentId('c')}, t.id, c, case when c % 4 = 3 then ${commentId('c - 2')} end,
            'Comment ' || c || '. ' || repeat('${BODY}', 1 + c % 3), 'en', m.membership, m.id, ${commentTime('c')}
          from thread_plan t cross join lateral generate_series(1, t.comments) c
          join member m on m.k = 1 and m.m = case when c % 2 = 0 then 1 else 3 + (t.t + c) % ${perOrganisation - 2} end
            and m.n = case when t.t % 10 < 7 then 1 + (t.t * 7 + c * 11) % ${organisations}
              when t.t % 10 < 9 then 1 + (t.n - 1 + 2 * ((t.t + c) % ${Math.floor(organisations / 2)})) % ${organisations} else t.n end
          where t.t > ${from} and t.t <= ${to} order by t.created_at, c`,
      };
    }),
  ];
}

const commentTime = (c: string): string => `t.created_at + make_interval(mins => (${c})::int)`;
const commentId = (c: string): string =>
  `pg_temp.id('comment', t.t::bigint * 1000 + ${c}, ${commentTime(c)})`;
