import { isObjectType } from 'graphql';
import { jsonList, jsonObject, jsonOne, jsonValue } from './json.js';
import { type Keyset, keyset } from './keyset.js';
import { type Bounds, ListedRows } from './listed-rows.js';
import type { ConnectionField, FieldQuery, Paging } from './model.js';
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
  paging: Paging & Pick<ConnectionField<V>, 'branches' | 'narrowed'>,
  parent = '',
): string {
  const { draft } = writer;
  const { key } = writer.describe(node);
  const [p, x] = [draft.alias(), draft.alias()];
  const form = draft.part(asked.args, (q) => JSON.stringify(formOf(q)));
  const page: Form = JSON.parse(form);
  const { size, after, before } = page;
  const keys = keysOf(page.order);
  // A value that nothing mentions has no type: the order's name is added with the first cursor.
  let orderPlace: string | undefined;
  const cursorOf = (row: string) => {
    orderPlace ??= draft.part(asked.args, (q) => q.param(orderOf(q), 'text'));
    return jsonValue(keys.cursor(row, orderPlace));
  };

  const numbered = `row_number() over (order by ${keys.orderBy(x, page.forward)}) page_place`;
  const rows = new ListedRows({ writer, asked, node, a: parent, b, from, paging, plain: page.plain, keys });
  const bounds: Bounds = (alias) => [
    ...(after ? [keys.beyond(alias, after, true, false)] : []),
    ...(before ? [keys.beyond(alias, before, false, false)] : []),
  ];
  const found = `select ${x}.*, ${numbered} from (${rows.first(bounds, page.forward, `${size} + 1`)}) ${x}`;
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

  function fields() {
    return writer.members(asked, objectType(asked), (field, inner) => {
      if (field === 'totalCount') return jsonValue(rows.count());
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
    const next = rows.first((alias) => [keys.beyond(alias, cursor, !isAfter, true)], !isAfter, '1');
    return `(${onward} or exists (${next}))`;
  }
}

function objectType(asked: Asked) {
  if (!isObjectType(asked.declared)) throw new Error(`${asked.declared.name} is not an object type`);
  return asked.declared;
}
