import { runInWorker } from "../in-worker.ts";
import type { KindName } from "../kinds.ts";
import { ZipFault } from "../zip-archive.ts";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanMp3 } from "./clean-mp3.ts";
import { cleanMp4 } from "./clean-mp4.ts";
import { cleanOffice } from "./clean-office.ts";
import { cleanPdf } from "./clean-pdf.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";
import { type Cleaning, NotWellBuilt } from "./cleaning.ts";

/** Old Office and HEIC keep such things in places that nobody here knows; they are to be converted first. */
const cleaners: Readonly<Partial<Record<KindName, (bytes: Uint8Array) => Cleaning>>> = {
	jpeg: cleanJpeg,
	png: cleanPng,
	webp: cleanWebp,
	pdf: cleanPdf,
	docx: cleanOffice,
	xlsx: cleanOffice,
	odt: cleanOffice,
	ods: cleanOffice,
	mp3: cleanMp3,
	mp4: cleanMp4,
	text: (bytes) => ({ bytes, removed: [] }),
};

/** What runs in the thread. */
export function cleaned({ kind, bytes }: { readonly kind: KindName; readonly bytes: Uint8Array }): Cleaning {
	const clean = cleaners[kind];
	if (!clean) return { cannot: "kind" };
	try {
		return clean(bytes);
	} catch (error) {
		// zlib refuses what is damaged or larger than it may be; any other error is a defect
		const zlib =
			(error as NodeJS.ErrnoException).code?.startsWith("Z_") ||
			(error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
		if (error instanceof NotWellBuilt || error instanceof ZipFault || zlib) return { cannot: "broken" };
		throw error;
	}
}

export async function cleanedInWorker(kind: KindName, bytes: Uint8Array): Promise<Cleaning> {
	return await runInWorker(
		import.meta.url,
		"cleaned",
		{ kind, bytes },
		{ milliseconds: 60_000, megabytes: 768 },
	);
}
