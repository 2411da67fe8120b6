import type { Temporal } from "temporal-polyfill";
import type { Clock } from "../clock/clock.ts";
import type { ReadDb, WriteTransaction } from "../db/connections.ts";
import type { Language } from "../i18n/messages.ts";
import type { Person } from "./actor.ts";
import type { Route, Services } from "./route.ts";

/** A piece of background work. Run at least once, so it must be able to run twice; each run has its own transaction. */
export interface Job<Payload = unknown> {
	/** `module/what-it-does` */
	readonly name: string;
	readonly run: (
		payload: Payload,
		context: { readonly trx: WriteTransaction; readonly clock: Clock; readonly services: Services },
	) => Promise<void>;
	/** how often it is tried before it is laid among the dead jobs; 5 unless said otherwise */
	readonly attempts?: number;
	/** notes a failure, in a transaction of its own since that of the run was undone; `last`: it will not be tried again */
	readonly failed?: (
		payload: Payload,
		context: {
			readonly trx: WriteTransaction;
			readonly clock: Clock;
			readonly services: Services;
			readonly error: unknown;
			readonly last: boolean;
		},
	) => Promise<void>;
}

/** A job that runs by the clock (cron in the country's time). */
export interface Schedule {
	readonly job: string;
	readonly cron: string;
}

/** Reference data of a module: loaded after migrations, again only when its digest has changed. */
export interface ReferenceLoader {
	readonly name: string;
	/** changes when the files or the loader change */
	readonly digest: () => Promise<string>;
	/** runs as migrator, in one transaction; idempotent */
	readonly load: (trx: WriteTransaction, progress: (line: string) => void) => Promise<void>;
}

/** The demo's part of a module: invented data, marked as such, and how to take it out again. */
export interface DemoPart {
	readonly name: string;
	readonly load: (
		trx: WriteTransaction,
		context: { readonly clock: Clock; readonly services: Services },
	) => Promise<void>;
	readonly remove: (trx: WriteTransaction) => Promise<void>;
}

/** A door on the desk of a signed-in person: where the work of a module begins. */
export interface DeskLink {
	readonly label: Readonly<Record<Language, string>>;
	readonly about: Readonly<Record<Language, string>>;
	readonly address: string;
	readonly allows: (person: Person) => boolean;
	/** how much waits behind it for this person; nothing is shown for none */
	readonly waiting?: (db: ReadDb, person: Person, today: Temporal.PlainDate) => Promise<number>;
}

/** Something published that anyone may download. */
export interface OpenDataset {
	readonly label: Readonly<Record<Language, string>>;
	/** what it holds, from when, and whose figures they are */
	readonly about: Readonly<Record<Language, string>>;
	readonly files: readonly { readonly format: "CSV" | "JSON"; readonly address: string }[];
}

/** What a module hands to `apps/` through its `wiring.ts`. */
export interface ModuleWiring {
	readonly name: string;
	readonly routes?: readonly Route[];
	// biome-ignore lint/suspicious/noExplicitAny: each job has a payload of its own
	readonly jobs?: readonly Job<any>[];
	readonly schedule?: readonly Schedule[];
	readonly reference?: readonly ReferenceLoader[];
	readonly demo?: readonly DemoPart[];
	readonly desk?: readonly DeskLink[];
	readonly openData?: readonly OpenDataset[];
}
