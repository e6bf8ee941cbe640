import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What is asked of the thread: a drawing, and how wide its picture becomes, in pixels. */
export type Task = { svg: string; width: number; mostPixels: number };
/** What it answers. */
export type Answer = { png: Uint8Array } | { refusal: string };

/** The fonts that documents are made with too. */
const FONTS = path.join(import.meta.dirname, '../report/fonts');

async function draw({ svg, width, mostPixels }: Task): Promise<Answer> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(fs.readFileSync(wasm));
  const fontBuffers = fs.globSync('*.ttf', { cwd: FONTS }).map((name) => fs.readFileSync(path.join(FONTS, name)));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  });
  const height = Math.ceil((drawing.height / drawing.width) * width);
  if (width * height > mostPixels) return { refusal: `${width} by ${height} is more than ${mostPixels} pixels` };
  return { png: drawing.render().asPng() };
}

/** What went wrong, in the words of the library: they name a place in the drawing and quote nothing of it. */
const refuse = (error: unknown): Answer => ({ refusal: error instanceof Error ? error.message : String(error) });

parentPort?.postMessage(await draw(workerData as Task).catch(refuse), []);
