import { createRequire } from "node:module";

/** What is used of the compiler; its package of types would ask npm for programs of machines that cannot be had (decision 0015). */
export interface TypstCompiler {
	pdf(
		source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
		options: { readonly pdfStandard: string },
	): Uint8Array;
	evictCache(age: number): void;
}

interface TypstProgram {
	readonly NodeCompiler: {
		create(options: {
			readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
		}): TypstCompiler;
	};
}

const require = createRequire(import.meta.url);

/** The compiler built for this machine, by its name in npm; null where none is installed. */
export function typstProgram(): TypstProgram | null {
	for (const name of namesHere()) {
		try {
			return require(`@myriaddreamin/typst-ts-node-compiler-${name}`) as TypstProgram;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
		}
	}
	return null;
}

/** npm installs of several only the one for the machine's C library; both are asked for. */
function namesHere(): readonly string[] {
	const here = `${process.platform}-${process.arch}`;
	if (process.platform === "linux") return [`${here}-gnu`, `${here}-musl`];
	return process.platform === "win32" ? [`${here}-msvc`] : [here];
}
