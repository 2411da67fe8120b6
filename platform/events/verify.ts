import type { ReadDb } from "../db/connections.ts";
import type { Json } from "./canonical.ts";
import { eventDigest, nextLink, noRoot, personalDigest, sealRoot } from "./digests.ts";
import type { ExportedRoot } from "./exported-root.ts";
import { type ChainEntry, ChainReader, type StoredEvent, type StoredSeal } from "./verify-reader.ts";

/** What is wrong at the first broken place. */
export type Fault =
	| "event-altered"
	| "event-deleted"
	| "event-inserted"
	| "personal-altered"
	| "personal-removed"
	| "entry-altered"
	| "entry-missing"
	| "seal-altered"
	| "seal-missing"
	| "tail-removed"
	| "chain-rewritten";

export interface BrokenPlace {
	readonly fault: Fault;
	readonly seal: string | null;
	readonly position: number | null;
	readonly event: string | null;
}

export interface Counts {
	readonly seals: number;
	readonly events: number;
	/** recorded but not sealed yet: their own digests hold */
	readonly unsealed: number;
	/** lawfully erased personal fields */
	readonly erased: number;
	readonly root: string | null;
}

export type Verdict = ({ readonly whole: true } & Counts) | ({ readonly whole: false } & BrokenPlace);

class Broken extends Error {
	constructor(readonly place: BrokenPlace) {
		super(place.fault);
	}
}

/**
 * Computes every digest, link and root again, from the first seal to the last, and stops at the
 * first place that does not agree. Reads in batches, so memory does not grow with the trail.
 */
export async function verifyEvents(
	db: ReadDb,
	options: { readonly exported?: ExportedRoot | null; readonly progress?: (events: number) => void } = {},
): Promise<Verdict> {
	try {
		return { whole: true, ...(await walkChain(new ChainReader(db), options)) };
	} catch (error) {
		if (error instanceof Broken) return { whole: false, ...error.place };
		throw error;
	}
}

interface Walk {
	root: Buffer;
	seals: number;
	events: number;
	erased: number;
	/** per cluster: all transactions below were sealed */
	readonly horizons: Map<string, bigint>;
}

async function walkChain(
	reader: ChainReader,
	{ exported, progress }: { exported?: ExportedRoot | null; progress?: (events: number) => void },
): Promise<Counts> {
	const walk: Walk = { root: noRoot, seals: 0, events: 0, erased: 0, horizons: new Map() };
	const last = await reader.lastSeal();
	const stray = last ? await reader.findStray(last) : null;
	for await (const seal of reader.seals(last)) {
		if (BigInt(seal.number) !== BigInt(walk.seals) + 1n) breakAt("seal-missing", String(walk.seals + 1));
		if (!seal.previous.equals(walk.root)) breakAt("seal-altered", seal.number);
		await checkSeal(reader, seal, walk, progress);
		if (stray?.seal === seal.number) breakAt("event-inserted", seal.number, null, stray.event);
		if (exported?.seal === seal.number && exported.root !== seal.root.toString("hex")) {
			breakAt("chain-rewritten", seal.number);
		}
	}
	if (exported && BigInt(exported.seal) > BigInt(walk.seals)) breakAt("tail-removed", String(walk.seals + 1));
	const unsealed = await checkUnsealed(reader, last);
	const { seals, events, erased } = walk;
	return { seals, events, erased, unsealed, root: seals > 0 ? walk.root.toString("hex") : null };
}

async function checkSeal(
	reader: ChainReader,
	seal: StoredSeal,
	walk: Walk,
	progress?: (events: number) => void,
) {
	let link = walk.root;
	let position = 0;
	for await (const entry of reader.entries(seal.number)) {
		position += 1;
		if (entry.position !== position) breakAt("entry-missing", seal.number, position);
		link = await checkEntry(reader, seal, entry, link, walk);
		walk.events += 1;
		progress?.(walk.events);
	}
	if (position < seal.entries) breakAt("entry-missing", seal.number, position + 1);
	const root = sealRoot(link, seal);
	if (position !== seal.entries || !root.equals(seal.root)) breakAt("seal-altered", seal.number);
	walk.horizons.set(seal.cluster, BigInt(seal.horizon));
	walk.root = root;
	walk.seals += 1;
}

async function checkEntry(
	reader: ChainReader,
	seal: StoredSeal,
	entry: ChainEntry,
	link: Buffer,
	walk: Walk,
) {
	const at = (fault: Fault) => breakAt(fault, seal.number, entry.position, entry.eventId);
	const { event, eventId } = entry;
	if (!event) return at("event-deleted");
	const { transactionId, cluster } = event;
	const linked = (digest: Buffer) =>
		nextLink(link, { eventId, transactionId, cluster, digest }).equals(entry.link);
	const digest = eventDigest(event);
	if (!digest.equals(event.digest)) at("event-altered");
	if (!digest.equals(entry.digest)) at(linked(digest) ? "entry-altered" : "event-altered");
	await checkPersonal(reader, event, walk, at);
	const transaction = BigInt(transactionId);
	if (transaction < (walk.horizons.get(cluster) ?? 0n)) at("event-inserted");
	if (cluster === seal.cluster && transaction >= BigInt(seal.horizon)) at("event-inserted");
	if (!linked(digest)) at("entry-altered");
	return entry.link;
}

async function checkPersonal(
	reader: ChainReader,
	event: StoredEvent,
	walk: Pick<Walk, "erased">,
	at: (fault: Fault) => never,
): Promise<void> {
	if (event.personal) {
		const digest = personalDigest(event.personal.salt, event.personal.data as Json);
		if (!event.personalDigest?.equals(digest)) at("personal-altered");
	} else if (event.personalDigest) {
		if (!(await reader.wasLawfullyErased(event.id))) at("personal-removed");
		walk.erased += 1;
	}
}

async function checkUnsealed(reader: ChainReader, last: StoredSeal | null): Promise<number> {
	let unsealed = 0;
	// what no sealer would ever take up, because no cluster of this chain wrote it, came in by force
	const clusters = [last?.cluster, await reader.currentCluster()];
	for await (const event of reader.unsealed(last)) {
		const at = (fault: Fault) => breakAt(fault, null, null, event.id);
		if (last && !clusters.includes(event.cluster)) at("event-inserted");
		if (!eventDigest(event).equals(event.digest)) at("event-altered");
		await checkPersonal(reader, event, { erased: 0 }, at);
		unsealed += 1;
	}
	return unsealed;
}

function breakAt(
	fault: Fault,
	seal: string | null,
	position: number | null = null,
	event: string | null = null,
): never {
	throw new Broken({ fault, seal, position, event });
}
