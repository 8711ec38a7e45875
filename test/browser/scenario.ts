import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Driver, Files, Setup } from './driver';

/** What a person does and has to see, step by step. */
export interface Scenario {
  /** A sentence. */
  readonly name: string;
  readonly files: Files;
  readonly setup?: Setup | (() => Promise<Setup>);
  /** By what each is about; in order. */
  readonly steps: Readonly<Record<string, (app: Driver) => Promise<void>>>;
  readonly cleanUp?: () => Promise<void>;
}

/** A home page, which any check would miss. */
export const homePage: Files = { 'Home.md': '---\ntitle: Home\ndg-publish: true\ndg-home: true\n---\nText\n' };

/** Plays a scenario in a vault of its own. Fails with the step that failed, and where anything went wrong that no step looks at. */
export async function playScenario(app: Driver, { name, files, setup, steps, cleanUp }: Scenario): Promise<void> {
  try {
    await app.openVault({ ...homePage, ...files }, typeof setup === 'function' ? await setup() : setup);
    for (const [title, step] of Object.entries(steps)) {
      await step(app).catch(async (error: unknown) => {
        throw new Error(`${name}: ${title}: ${error instanceof Error ? error.message : String(error)}\n${await whatWasSeen(app, name)}`, { cause: error });
      });
    }
    expect(app.faults()).toEqual([]);
  } finally {
    await cleanUp?.();
  }
}

/** Notices, faults and a picture of the moment in which a step failed. */
async function whatWasSeen(app: Driver, name: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'preflight-failure-')), `${name.replaceAll(/\W+/g, '-')}.png`);
  writeFileSync(file, await app.picture());
  return `Notices: ${JSON.stringify(await app.notices())}\nFaults: ${JSON.stringify(app.faults())}\nPicture: ${file}`;
}

/** Waits until what is read is what is expected; the difference is shown where it never is. */
export async function eventually<T>(read: () => Promise<T> | T, expected: T): Promise<void> {
  await expect.poll(read, { timeout: 25_000, interval: 20 }).toEqual(expected);
}

/** The texts of all that is found, blanks at the ends left out. */
export async function textsOf(found: { allInnerTexts(): Promise<string[]> }): Promise<readonly string[]> {
  return (await found.allInnerTexts()).map((text) => text.trim());
}
