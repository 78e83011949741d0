import { Field, Int, ObjectType } from '@nestjs/graphql';
import { instant } from '../../platform/graphql/compiler/sql-text.js';
import type { TypeModel } from '../../platform/graphql/model.js';
import { renderedMarkdown } from '../../platform/graphql/rendered-markdown.js';
import { DateTime, Markdown } from '../../platform/graphql/scalars.js';

@ObjectType('CommentVersion', { description: 'What a comment said before it was edited.' })
export class CommentVersion {
  @Field(() => Int, { description: 'From 1, the first text.' })
  number!: number;
  @Field(() => Markdown, { description: 'What it said.' })
  body!: string;
  @Field(() => String, {
    description:
      'What it said as HTML, rendered by the server: no markup of its author, links to http, https and mailto alone, nothing loaded; headings from h3.',
  })
  bodyHtml!: string;
  @Field(() => DateTime, { description: 'Since when it said so.' })
  writtenAt!: string;
}

export const commentVersionModel: TypeModel = {
  table: 'comment_version',
  audience: true,
  fields: {
    number: (a) => `${a}.number`,
    body: (a) => `${a}.body`,
    bodyHtml: renderedMarkdown((a) => `${a}.body`),
    writtenAt: (a) => instant(`${a}.written_at`),
  },
};
