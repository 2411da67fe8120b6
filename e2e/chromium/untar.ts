import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";

const block = 512;

/** Writes the plain files of a ustar archive below a folder. Links and devices are left out: the archives have none. */
export async function untar(archive: Uint8Array, into: string): Promise<void> {
	for (let at = 0; at + block <= archive.length; ) {
		const header = archive.subarray(at, at + block);
		const name = textOf(header, 0, 100);
		if (!name) return;
		const size = Number.parseInt(textOf(header, 124, 12), 8);
		const kind = textOf(header, 156, 1);
		at += block;
		if (kind === "" || kind === "0") {
			const target = join(into, normalize(`/${name}`));
			await mkdir(dirname(target), { recursive: true });
			await writeFile(target, archive.subarray(at, at + size), { mode: 0o755 });
		}
		at += Math.ceil(size / block) * block;
	}
}

function textOf(header: Uint8Array, from: number, length: number): string {
	return Buffer.from(header.subarray(from, from + length))
		.toString("latin1")
		.replace(/\0.*$/s, "")
		.trim();
}
