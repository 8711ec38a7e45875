import { digitalGarden } from './digital-garden';
import type { Publisher } from './publisher';

/** Every publisher that notes can be checked for. The first is the default. */
export const publishers: readonly Publisher[] = [digitalGarden];

/** The publisher with that id, compared exactly; undefined where there is none. */
export function findPublisher(id: string): Publisher | undefined {
  return publishers.find((publisher) => publisher.id === id);
}
