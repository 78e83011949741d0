import { isObjectType } from 'graphql';
import { eachAudience, ofAudience } from '../../../access/visible.js';
import { jsonList, jsonObject, jsonOne, jsonValue } from './json.js';
import { type Keyset, keyset } from './keyset.js';
import type { Branches, ConnectionField, FieldQuery, Paging } from './model.js';
import { readPage } from './page.js';
import type { Asked, SelectionWriter } from './selection.js';

/** A page by its form: the order, the direction, and where its size and its cursors stand among the values. */
interface Form {
  readonly order: string;
  readonly forward: boolean;
  readonly plain: boolean;
  readonly size: string;
  readonly after?: readonly string[];
  readonly before?: readonly string[];
}

/**
 * A Relay connection over the rows of `from`, bound to `b`. The page is a subquery of at most size + 1 rows,
 * found by its keys, so that a page deep in a list costs what the first costs.
 */
export function writeConnection<V, C>(
  writer: SelectionWriter<V, C>,
  asked: Asked,
  node: string,
  b: string,
  from: string,
  paging: Paging & Pick<ConnectionField<V>, 'branches'>,
): string {
  const { draft } = writer;
  const { audience, key } = writer.describe(node);
  const rows = writer.rows(node, b, from);
  const [p, k, x] = [draft.alias(), draft.alias(), draft.alias()];
  const form = draft.part(asked.args, (q) => JSON.stringify(formOf(q)));
  const page: Form = JSON.parse(form);
  const { branches } = paging;
  const branched: Branches | null =
    branches && !page.plain
      ? JSON.parse(draft.part(asked.args, (q) => JSON.stringify(branches(b, q) ?? null)))
      : null;
  const { size, after, before } = page;
  const keys = keysOf(page.order);
  // A value that nothing mentions has no type: the order's name is added with the first cursor.
  let orderPlace: string | undefined;
  const cursorOf = (row: string) => {
    orderPlace ??= draft.part(asked.args, (q) => q.param(orderOf(q), 'text'));
    return jsonValue(keys.cursor(row, orderPlace));
  };

  const numbered = `row_number() over (order by ${keys.orderBy(x, page.forward)}) page_place`;
  const bounds = [
    ...(after ? [keys.beyond(b, after, true, false)] : []),
    ...(before ? [keys.beyond(b, before, false, false)] : []),
  ];
  const found = `select ${x}.*, ${numbered} from (${scan(bounds, page.forward, `${size} + 1`)}) ${x}`;
  return `(with ${p} as materialized (${found}) select ${jsonObject(fields())})`;

  function orderOf({ args }: FieldQuery<V>): string {
    return String(args.orderBy ?? paging.defaultOrder);
  }

  function keysOf(name: string): Keyset {
    const order = paging.orders[name];
    if (!order || !key) throw new Error(`${node} has no order ${name}, or no key`);
    return keyset(order, key);
  }

  /** What of the arguments decides the statement's text; what they hold goes into its values. */
  function formOf(q: FieldQuery<V>): Form {
    const order = orderOf(q);
    const { keys } = keysOf(order);
    const asks = readPage(q.args, order, keys, asked.path);
    const places = (texts: readonly string[] | undefined) =>
      // As text first: the driver's own notion of a type must not touch what the database wrote.
      texts?.map((text, i) => `${q.param(text, 'text')}::${keys[i]?.type}`);
    const size = q.param(asks.size, 'int');
    const [after, before] = [places(asks.after), places(asks.before)];
    const plain = typeof paging.plain === 'function' ? paging.plain(q.args) : (paging.plain ?? false);
    return { order, forward: asks.forward, plain, size, ...(after && { after }), ...(before && { before }) };
  }

  /**
   * The first rows within bounds. Where rows have audiences: one short scan of the index for each audience of the
   * viewer, merged, which costs the same whether they see nearly all rows or nearly none. Each of these says of whom it
   * reads and not, once more, that they are the viewer's: PostgreSQL would compare the two lists in every scan.
   */
  function scan(conditions: readonly string[], forward: boolean, limit: string): string {
    const bounded = conditions.map((condition) => ` and ${condition}`).join('');
    const short = (those: string) =>
      `select ${b}.* from ${those}${bounded} order by ${keys.orderBy(b, forward)} limit ${limit}`;
    if (!audience || page.plain) return short(rows);
    const each = (more: string, on: string) =>
      `${eachAudience(k)}${more} cross join lateral (${short(`${writer.rows(node, b, from, ofAudience(b, k))}${on}`)}) ${x}`;
    const merged = branched
      ? `(select ${x}.* from ${each(` cross join ${branched.each}`, ` and ${branched.on}`)}
          union all (${short(`${rows} and ${branched.beside}`)})) ${x}`
      : each('', '');
    return `select ${x}.* from ${merged} order by ${keys.orderBy(x, forward)} limit ${limit}`;
  }

  function fields() {
    return writer.members(asked, objectType(asked), (field, inner) => {
      if (field === 'totalCount') return jsonValue(`(select count(*) from ${rows})`);
      if (field === 'pageInfo') return jsonObject(pageInfo(inner));
      if (field === 'nodes') return list((row) => writer.object(inner, node, row));
      return list((row) =>
        jsonObject(
          writer.members(inner, objectType(inner), (part, deeper) =>
            part === 'cursor' ? cursorOf(row) : writer.object(deeper, node, row),
          ),
        ),
      );
    });
  }

  function list(json: (row: string) => string): string {
    const row = draft.alias();
    const direction = page.forward ? 'asc' : 'desc';
    const rest = `from ${p} ${row} where ${row}.page_place <= ${size} order by ${row}.page_place ${direction}`;
    return jsonList(json(row), rest, draft.alias());
  }

  /** GraphQL Cursor Connections Specification, "PageInfo": also the far side is told exactly. */
  function pageInfo(inner: Asked) {
    return writer.members(inner, objectType(inner), (field) => {
      if (field === 'hasNextPage') return jsonValue(more(page.forward, before, false));
      if (field === 'hasPreviousPage') return jsonValue(more(!page.forward, after, true));
      const last = (field === 'endCursor') === page.forward;
      const row = draft.alias();
      const rest = `from ${p} ${row} where ${row}.page_place <= ${size}`;
      const end = `${rest} order by ${row}.page_place ${last ? 'desc' : 'asc'} limit 1`;
      return jsonOne(cursorOf(row), end);
    });
  }

  /** Whether rows follow on a side: found with the page on the side it is read to, else at or past the cursor. */
  function more(readTo: boolean, cursor: readonly string[] | undefined, isAfter: boolean): string {
    const onward = readTo ? `(select count(*) > ${size} from ${p})` : 'false';
    if (!cursor) return onward;
    return `(${onward} or exists (${scan([keys.beyond(b, cursor, !isAfter, true)], !isAfter, '1')}))`;
  }
}

function objectType(asked: Asked) {
  if (!isObjectType(asked.declared)) throw new Error(`${asked.declared.name} is not an object type`);
  return asked.declared;
}
