import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { renderMarkdown } from '../render-markdown.js';
import { Markdown } from './scalars.js';

@ArgsType()
class TextArgs {
  @Field(() => Markdown, {
    description: 'What is being written. BAD_USER_INPUT where it is longer than a body may be.',
  })
  text!: string;
}

/** What a text that is being written will look like. It is of no partnership and nothing of it is kept. */
@Resolver()
export class MarkdownResolver {
  @Query(() => String, {
    description:
      'A text as the HTML that bodyHtml will be of it: no markup of its author, links to http, https and mailto alone, nothing loaded; headings from h3. Weighs 3,000 of the objects of a request. Nothing of it is kept.',
  })
  markdownHtml(@Args() { text }: TextArgs): string {
    return renderMarkdown(text);
  }
}
