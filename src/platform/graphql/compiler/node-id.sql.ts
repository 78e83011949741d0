/**
 * The functions that write global ids in SQL, for the first migration. `node_id`: base64url of the type's tag (one
 * byte), the partnership and the row's id (16 bytes each): 44 characters, no padding, no line break.
 * `node_id_int`: for rows whose key is not a UUID, the id is made of integers: 4 zero bytes, `high`, `low`.
 * Read by `decodeNodeId` and `readIntKey`. Written so that PostgreSQL can inline them.
 */
export const createNodeIdFunctions = `
create function node_id(tag int, partnership uuid, id uuid) returns text
language sql immutable parallel safe as $$
  select translate(encode(set_byte('\\x00'::bytea, 0, tag) || uuid_send(partnership) || uuid_send(id), 'base64'), '+/', '-_')
$$;
create function node_id_int(tag int, partnership uuid, high int, low bigint) returns text
language sql immutable parallel safe as $$
  select translate(encode(set_byte('\\x00'::bytea, 0, tag) || uuid_send(partnership)
    || '\\x00000000'::bytea || int4send(high) || int8send(low), 'base64'), '+/', '-_')
$$;
`;

/** Takes back what `createNodeIdFunctions` made. */
export const dropNodeIdFunctions = `
drop function node_id_int(int, uuid, int, bigint);
drop function node_id(int, uuid, uuid);
`;
