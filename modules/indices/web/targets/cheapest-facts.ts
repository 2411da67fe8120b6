import {
	type Cheapest,
	type CheapestQuestion,
	type Room,
	stretchesOf,
} from "../../domain/targets/cheapest.ts";
import { changesNear, type TargetLine } from "../../domain/targets/check-targets.ts";
import { findCheapest } from "../../targets/find-cheapest.ts";
import type { TargetFacts, TargetQuery } from "./target-facts.ts";

export const shares = ["50", "75", "90", "100"] as const;
export type Share = (typeof shares)[number];
/** 0: kept as it is */
export const efforts = ["1", "2", "3", "0"] as const;

export interface CheapestFacts {
	/** hundredths */
	readonly wished: number;
	readonly printed: number;
	readonly share: Share;
	readonly rooms: readonly Room[];
	readonly answer: Cheapest;
	/** code left alone → what it takes then */
	readonly alternatives: readonly { readonly code: string; readonly answer: Cheapest }[];
}

const hundredths = (text: string): number => Math.round(Number(text) * 100);
/** more would be a list to scroll, not a choice */
const mostAlternatives = 3;

/** Null while no total is typed or a component has no figure. `within` defaults to three quarters of what happened. */
export async function cheapestFacts(facts: TargetFacts, query: TargetQuery): Promise<CheapestFacts | null> {
	const { total, components } = facts.check;
	if (total.wish === null || components.some(({ baseline }) => !baseline)) return null;
	const rooms = components.map((line) => roomOf(facts, line, query));
	const printed = rooms.reduce((sum, { baseline }) => sum + baseline, 0);
	const wished = hundredths(total.wish);
	const share = shares.find((each) => each === query.trong) ?? "75";
	const most = /^\d{1,2}$/.test(query.nhieu ?? "") ? Number(query.nhieu) : 0;
	const question: CheapestQuestion = {
		needed: wished - printed,
		within: Number(share) / 100,
		mostComponents: most > 0 ? most : null,
	};
	const answer = await findCheapest(rooms, question);
	return { wished, printed, share, rooms, answer, alternatives: await others(rooms, question, answer) };
}

function roomOf(facts: TargetFacts, line: TargetLine, query: TargetQuery): Room {
	const { code, maximum } = line.node;
	const effort = efforts.find((each) => each === query[`s-${code}`]) ?? "1";
	return {
		code,
		baseline: hundredths(line.baseline?.text ?? "0"),
		changes: changesNear(facts.ground, facts.question, line),
		ceiling: maximum,
		locked: effort === "0",
		effort: Number(effort),
	};
}

/** Furthest that a component may be raised within the limits, hundredths. */
export const limitOf = (room: Room, share: Share): number =>
	stretchesOf({ ...room, locked: false }, Number(share) / 100).reduce((sum, { length }) => sum + length, 0);

async function others(
	rooms: readonly Room[],
	question: CheapestQuestion,
	answer: Cheapest,
): Promise<CheapestFacts["alternatives"]> {
	if (answer.kind !== "found") return [];
	const most = [...answer.raises].sort(([, a], [, b]) => b - a).slice(0, mostAlternatives);
	return Promise.all(
		most.map(async ([code]) => ({
			code,
			answer: await findCheapest(
				rooms.map((room) => (room.code === code ? { ...room, locked: true } : room)),
				question,
			),
		})),
	);
}
