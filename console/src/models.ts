/** Whether a model link is the deterministic floor and not a language model. */
export function isFloor(model: string): boolean {
  return model === 'floor' || model.startsWith('floor:');
}

/** A model link's name as people read it. */
export function modelName(model: string): string {
  return isFloor(model) ? 'the deterministic floor' : model;
}
