import type { ComponentProps } from 'react';

// On a phone a row is a block of lines (people.css), and some screen readers take a table whose `display` is another for none:
// its parts say what they are.
const table = { role: 'table' };
const group = { role: 'rowgroup' };
const row = { role: 'row' };
const column = { role: 'columnheader', scope: 'col' };
const head = { role: 'rowheader', scope: 'row' };
const cell = { role: 'cell' };

export const Rows = ({ className, ...props }: ComponentProps<'table'>) => (
  <table className={className ? `rows ${className}` : 'rows'} {...table} {...props} />
);

/** Its one row of `<Column>`s. */
export const Columns = ({ children }: ComponentProps<'tr'>) => (
  <thead {...group}>
    <tr {...row}>{children}</tr>
  </thead>
);

export const Column = (props: ComponentProps<'th'>) => <th {...column} {...props} />;

export const Body = (props: ComponentProps<'tbody'>) => <tbody {...group} {...props} />;

export const Row = (props: ComponentProps<'tr'>) => <tr {...row} {...props} />;

/** The cell that names its row. */
export const RowHead = (props: ComponentProps<'th'>) => <th {...head} {...props} />;

export const Cell = (props: ComponentProps<'td'>) => <td {...cell} {...props} />;
