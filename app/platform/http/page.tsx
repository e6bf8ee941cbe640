import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { Layout, MessagesProvider } from '#ui';

import type { Ctx } from './env.ts';

type PageOptions = {
  title: string;
  /** What was just done, told on top of the page. */
  status?: string | undefined;
  variant?: 'app' | 'form' | 'public' | 'plain';
  /** Above the page column, in full width. */
  hero?: ReactNode;
  /** Fetches the page again after so many seconds, for a job that is under way. */
  refresh?: number | undefined;
  /** HTTP status; 400 marks the title as an error. */
  code?: 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500;
};

/** Renders a view inside the shell of this request, as a whole HTML page. */
export function page(c: Ctx, options: PageOptions, view: ReactElement) {
  const { title, status, variant = 'app', code = 200, hero, refresh } = options;
  const shell = status === undefined ? c.var.shell : { ...c.var.shell, status };
  const markup = renderToStaticMarkup(
    <MessagesProvider overrides={c.var.termen}>
      <Layout shell={shell} title={title} variant={variant} error={code === 400} hero={hero} refresh={refresh}>
        {view}
      </Layout>
    </MessagesProvider>,
  );
  return c.html(`<!doctype html>${markup}`, code);
}

/** The sentence for `?melding=…` after a redirect; nothing for a key that is not in the list. */
export function findStatus(c: Ctx, sentences: Readonly<Record<string, string>>): string | undefined {
  const key = c.req.query('melding');
  return key !== undefined && Object.hasOwn(sentences, key) ? sentences[key] : undefined;
}
