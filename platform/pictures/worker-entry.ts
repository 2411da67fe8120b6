/** The first file of the drawing thread: takes drawings, answers with their pictures. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { FailedWork } from "../files/resting-thread.ts";
import type { Picture, PictureTask } from "./draw-png.ts";

const { resolve } = createRequire(import.meta.url);
const face = "@expo-google-fonts/be-vietnam-pro";
const fontBuffers = [
	"400Regular/BeVietnamPro_400Regular.ttf",
	"600SemiBold/BeVietnamPro_600SemiBold.ttf",
].map((file) => readFileSync(resolve(`${face}/${file}`)));
const ready = initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));

async function answer({ svg, zoom }: PictureTask): Promise<Picture | FailedWork> {
	try {
		await ready;
		const font = { fontBuffers, defaultFontFamily: "Be Vietnam Pro" };
		const drawing = new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } });
		const picture = drawing.render();
		const png = picture.asPng();
		picture.free();
		drawing.free();
		return { png };
	} catch (error) {
		return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

parentPort?.on("message", async (task: PictureTask) => parentPort?.postMessage(await answer(task)));
