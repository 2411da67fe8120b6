import { createHash } from "node:crypto";
import { canonical, type Json } from "./canonical.ts";

/** The fields of an event that its digest covers. The id, the transaction and the cluster are covered by the link. */
export interface SealedFields {
	/** UTC with six decimals: `2026-11-22T01:02:03.000000Z` */
	readonly at: string;
	readonly name: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly actorKind: string;
	readonly actorId: string | null;
	readonly via: string | null;
	readonly places: readonly string[];
	readonly data: Json;
	/** of the personal fields; null when the event never had any */
	readonly personalDigest: Buffer | null;
	readonly salt: Buffer;
}

/** What a link ties together besides the link before it. */
export interface LinkFields {
	readonly eventId: string;
	readonly transactionId: string;
	readonly cluster: string;
	readonly digest: Buffer;
}

/** What the root of a seal ties together besides its last link. */
export interface SealFields {
	readonly number: string;
	readonly at: string;
	readonly cluster: string;
	readonly horizon: string;
	readonly entries: number;
}

/** The root before the first seal. */
export const noRoot = Buffer.alloc(32);

const sha256 = (...parts: readonly (Buffer | string)[]) => {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest();
};

const hex = (bytes: Buffer | null) => bytes?.toString("hex") ?? null;

export function eventDigest(event: SealedFields): Buffer {
	const { at, name, subjectKind, subjectId, actorKind, actorId, via, places, data } = event;
	const fields = { at, name, subjectKind, subjectId, actorKind, actorId, via, places, data };
	const digests = { personal: hex(event.personalDigest), salt: hex(event.salt) };
	return sha256("guong/event/1\n", canonical({ ...fields, ...digests }));
}

/** With the salt gone, nobody can find out by trying which address or name it was. */
export function personalDigest(salt: Buffer, data: Json): Buffer {
	return sha256("guong/personal/1\n", canonical({ data, salt: hex(salt) }));
}

export function nextLink(previous: Buffer, { eventId, transactionId, cluster, digest }: LinkFields): Buffer {
	return sha256(
		"guong/link/1\n",
		previous,
		canonical({ eventId, transactionId, cluster, digest: hex(digest) }),
	);
}

export function sealRoot(lastLink: Buffer, { number, at, cluster, horizon, entries }: SealFields): Buffer {
	return sha256("guong/seal/1\n", lastLink, canonical({ number, at, cluster, horizon, entries }));
}
