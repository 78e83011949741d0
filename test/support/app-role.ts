/** The application's database role of a test run. */
export const appRole = { name: 'concord_app', password: 'of this run only' };
