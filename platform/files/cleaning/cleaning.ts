/** Why no copy fit for publishing can be made. */
export type Cannot =
	/** digitally signed: taking anything out would break the signature */
	| "signed"
	/** nobody here knows how to clean this kind */
	| "kind"
	/** not built as its standard says, so nobody knows what else is in it */
	| "broken";

export type Cleaning =
	| { readonly bytes: Uint8Array; readonly removed: readonly string[] }
	| { readonly cannot: Cannot };

/** Thrown inside a cleaner by what is not built as it should be. */
export class NotWellBuilt extends Error {}

/** `length` bytes from `at`, or `NotWellBuilt`: a length in a stranger's file may point anywhere. */
export function slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
	if (at < 0 || length < 0 || at + length > bytes.byteLength)
		throw new NotWellBuilt(`${length} bytes at ${at}`);
	return bytes.subarray(at, at + length);
}

export function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function latin(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
