import { digitalGarden } from './digital-garden';
import { enveloppe } from './enveloppe';
import { flowershow } from './flowershow';
import { obsidianPublish } from './obsidian-publish';
import type { Publisher } from './publisher';
import { quartz } from './quartz';
import { quartzExplicit } from './quartz-explicit';
import { quartzSyncer } from './quartz-syncer';

/** Every publisher that notes can be checked for. The first is the default. */
export const publishers: readonly Publisher[] = [digitalGarden, obsidianPublish, quartz, quartzExplicit, quartzSyncer, enveloppe, flowershow];

/** The publisher with that id, compared exactly; undefined where there is none. */
export function findPublisher(id: string): Publisher | undefined {
  return publishers.find((publisher) => publisher.id === id);
}

/** The first publisher whose plugin is among the ids of the enabled plugins, core plugins included; undefined where none is. */
export function findInstalledPublisher(enabled: ReadonlySet<string>): Publisher | undefined {
  return publishers.find(({ pluginId }) => pluginId !== null && enabled.has(pluginId));
}
