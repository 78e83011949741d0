import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words';

/** What is shown in place of a page that failed. */
export function BrokenPage() {
  const { words } = useWords();
  return (
    <main id="content">
      <div className="note" role="alert">
        <h1>{words.frame.broken}</h1>
        <p>{words.frame.brokenText}</p>
        <p>
          <button type="button" className="btn" onClick={() => location.reload()}>
            {words.frame.reload}
          </button>
        </p>
      </div>
    </main>
  );
}

/** Keeps a fault of one part from emptying the whole page. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <BrokenPage /> : this.props.children;
  }
}
