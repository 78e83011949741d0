import { useEffect, useRef } from 'react';

interface Props {
  /** The refusal's sentence comes from the API; the page adds a heading and where to go. */
  readonly heading: string;
  readonly message: string;
  readonly children?: React.ReactNode;
}

/** Why an act was refused, where it was asked for; takes the focus, so that who listens hears it. */
export function RefusalNote({ heading, message, children }: Props) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) note.current?.focus();
  }, [message]);
  return (
    <div className="note" role="alert" tabIndex={-1} ref={note}>
      <h2>{heading}</h2>
      <p>{message}</p>
      {children}
    </div>
  );
}
