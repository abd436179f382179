import { type AnswerText, closeItem, openItem, type Stage } from './answer-item.ts';
import type { Entry } from './conversation.ts';

/** An answer in text alone, for a session or a response whose modality is `text`. */
export class WrittenAnswer implements AnswerText {
  readonly entry: Entry;
  readonly #stage: Stage;
  readonly #previous: string | null | undefined;
  #text = '';

  constructor(id: string, stage: Stage) {
    this.#stage = stage;
    const message = { type: 'message', role: 'assistant', status: 'in_progress', content: [] } as const;
    this.entry = { id, item: { id, object: 'realtime.item', ...message, content: [] } };
    this.#previous = openItem(stage, this.entry);
    stage.emit({ type: 'response.content_part.added', ...this.#at(), part: { type: 'text', text: '' } });
  }

  get transcript(): string {
    return this.#text;
  }

  async say(text: string): Promise<void> {
    if (text === '') return;
    await this.#stage.beforeDelta();
    this.#text += text;
    this.#stage.emit({ type: 'response.output_text.delta', ...this.#at(), delta: text });
  }

  async finish(): Promise<void> {}

  close(status: 'completed' | 'incomplete'): void {
    const { emit } = this.#stage;
    const text = this.#text;
    emit({ type: 'response.output_text.done', ...this.#at(), text });
    emit({ type: 'response.content_part.done', ...this.#at(), part: { type: 'text', text } });
    const content = [{ type: 'output_text' as const, text }];
    const { id } = this.entry;
    this.entry.item = { id, object: 'realtime.item', type: 'message', role: 'assistant', status, content };
    closeItem(this.#stage, this.entry, this.#previous);
  }

  #at() {
    return { ...this.#stage.place, item_id: this.entry.id, content_index: 0 };
  }
}
