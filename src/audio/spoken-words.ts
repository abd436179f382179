/** What transcribers write in place of words: `[inaudible]`, `(background noise)`, `*coughs*`, `♪ music ♪`. */
const MARK =
  /\[[^[\]]{0,80}\]|\([^()]{0,80}\)|<[^<>]{0,80}>|\{[^{}]{0,80}\}|【[^【】]{0,80}】|（[^（）]{0,80}）|\*[^*]{1,80}\*|♪[^♪]{0,200}♪/gu;
const WORD = /[\p{L}\p{N}]/u;

/** A transcript as it is; empty when there are no words in it, but only marks and punctuation. */
export function spokenWords(transcript: string): string {
  return WORD.test(transcript.replace(MARK, ' ')) ? transcript.trim() : '';
}
