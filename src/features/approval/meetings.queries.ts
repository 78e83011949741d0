import { visible } from '../../access/visible.js';

/** Whether a side, by its code, has asked for a meeting about round `r`. */
export const meetingAskedSql = (r: string, side: string): string =>
  `exists (select 1 from meeting_request mr where mr.partnership_id = ${r}.partnership_id and mr.round_id = ${r}.id
     and mr.side_code = ${side} and ${visible('mr')})`;
