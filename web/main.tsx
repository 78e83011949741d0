import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './parts/parts.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from './frame/broken';
import { partnershipRoute } from './frame/layout-routes';
import { router } from './routes';
import { session } from './session/session';
import { Speaking } from './words/use-words';

const root = document.getElementById('workspace');
if (!root) throw new Error('index.html has no element with the id "workspace"');

// The session and the screen are asked for before the page has its words.
const [matched] = router.getMatchedRoutes(location.pathname);
if (matched.some(({ id }) => id === partnershipRoute.id))
  void session.resume().catch(() => session.leave(true));
for (const { options } of matched) void options.component?.preload?.();

createRoot(root).render(
  <StrictMode>
    <Speaking>
      <Boundary>
        <RouterProvider router={router} />
      </Boundary>
    </Speaking>
  </StrictMode>,
);
