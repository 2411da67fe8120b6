/**
 * Looks into a compound file (old Office, also the shell of encrypted new Office files) that a stranger sent: [MS-CFB].
 * Every chain of sectors ends after as many steps as the file has sectors, so a file whose chains run in circles is
 * told as broken and nothing is larger than the file itself.
 */
interface OleEntry {
	readonly name: string;
	readonly start: number;
	readonly size: number;
}

interface OleFile {
	/** streams and storages at the top, by name; what is inside embedded objects is not among them */
	readonly top: ReadonlyMap<string, OleEntry>;
	/** all names, those inside embedded objects too */
	readonly names: ReadonlySet<string>;
	/** null when there is none of that name */
	readonly stream: (name: string) => Uint8Array | null;
}

/** Why a compound file is not read; callers turn it into their own refusal. */
export class OleFault extends Error {
	constructor(readonly what: string) {
		super(what);
		this.name = "OleFault";
	}
}

const lastSector = 0xfffffff0;
const none = 0xffffffff;
const entrySize = 128;

/** Throws `OleFault`. */
export function openOle(bytes: Uint8Array): OleFile {
	try {
		return new Sectors(bytes).open();
	} catch (error) {
		if (error instanceof RangeError) throw new OleFault("points outside the file");
		throw error;
	}
}

class Sectors {
	private readonly view: DataView;
	private readonly shift: number;
	private readonly count: number;
	private readonly table: readonly number[];

	constructor(private readonly bytes: Uint8Array) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		if (bytes.byteLength < 512 || this.u32(0) !== 0xe011cfd0 || this.u32(4) !== 0xe11ab1a1)
			throw new OleFault("no compound file");
		this.shift = this.view.getUint16(30, true);
		if (this.shift !== 9 && this.shift !== 12) throw new OleFault("odd size of sectors");
		this.count = Math.ceil(bytes.byteLength / this.size) + 1;
		this.table = this.places().flatMap((sector) => this.numbers(sector));
	}

	private get size(): number {
		return 1 << this.shift;
	}

	private u32(at: number): number {
		return this.view.getUint32(at, true);
	}

	private offset(sector: number): number {
		return (sector + 1) * this.size;
	}

	private numbers(sector: number): number[] {
		const from = this.offset(sector);
		return Array.from({ length: this.size / 4 }, (_, i) => this.u32(from + 4 * i));
	}

	/** The sectors that hold the table of chains: 109 of them in the head, the rest in a chain of its own. */
	private places(): number[] {
		const places = Array.from({ length: 109 }, (_, i) => this.u32(76 + 4 * i));
		let next = this.u32(68);
		for (let steps = 0; next < lastSector; steps++) {
			if (steps > this.count) throw new OleFault("a chain runs in a circle");
			const more = this.numbers(next);
			next = more.pop() ?? none;
			places.push(...more);
		}
		return places.filter((sector) => sector < lastSector).slice(0, this.count);
	}

	private chain(start: number, table: readonly number[]): number[] {
		const found: number[] = [];
		for (let sector = start; sector < lastSector; sector = table[sector] ?? none) {
			if (found.length > table.length) throw new OleFault("a chain runs in a circle");
			found.push(sector);
		}
		return found;
	}

	private joined(start: number): Uint8Array {
		const parts = this.chain(start, this.table).map((sector) => {
			const from = this.offset(sector);
			if (from >= this.bytes.byteLength) throw new OleFault("the file is cut off");
			return this.bytes.subarray(from, from + this.size);
		});
		return Buffer.concat(parts);
	}

	open(): OleFile {
		const directory = Buffer.from(this.joined(this.u32(48)));
		const top = topOf(directory);
		const cutoff = this.u32(56);
		const small = this.chain(this.u32(60), this.table).flatMap((sector) => this.numbers(sector));
		const root = entryAt(directory, 0);
		let pool: Uint8Array | null = null;
		const stream = (name: string): Uint8Array | null => {
			const entry = top.get(name);
			if (!entry) return null;
			if (entry.size > this.bytes.byteLength) throw new OleFault("larger than its file");
			if (entry.size >= cutoff) return this.joined(entry.start).subarray(0, entry.size);
			pool ??= this.joined(root.start);
			const from = pool;
			const parts = this.chain(entry.start, small).map((sector) =>
				from.subarray(64 * sector, 64 * sector + 64),
			);
			return Buffer.concat(parts).subarray(0, entry.size);
		};
		return { top, names: namesOf(directory), stream: (name) => guarded(() => stream(name)) };
	}
}

function guarded<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof RangeError) throw new OleFault("points outside the file");
		throw error;
	}
}

function entryAt(directory: Buffer, number: number) {
	const at = number * entrySize;
	const letters = Math.min(64, Math.max(0, directory.readUInt16LE(at + 64) - 2));
	return {
		name: directory.toString("utf16le", at, at + letters),
		left: directory.readUInt32LE(at + 68),
		right: directory.readUInt32LE(at + 72),
		child: directory.readUInt32LE(at + 76),
		start: directory.readUInt32LE(at + 116),
		size: directory.readUInt32LE(at + 120),
	};
}

function namesOf(directory: Buffer): Set<string> {
	const count = Math.floor(directory.byteLength / entrySize);
	return new Set(Array.from({ length: count }, (_, i) => entryAt(directory, i).name));
}

/** The tree of names beside each other under the root. */
function topOf(directory: Buffer): Map<string, OleEntry> {
	const top = new Map<string, OleEntry>();
	const seen = new Set<number>();
	const open = [entryAt(directory, 0).child];
	for (;;) {
		const number = open.pop();
		if (number === undefined) return top;
		if (number === none || seen.has(number)) continue;
		seen.add(number);
		const { name, left, right, start, size } = entryAt(directory, number);
		top.set(name, { name, start, size });
		open.push(left, right);
	}
}
