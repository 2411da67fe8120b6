import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { cascadePart } from "./cascade/parts.ts";
import { demoStories } from "./demo/stories.ts";
import { followPart } from "./follow/parts.ts";
import { measuredPart } from "./measured/parts.ts";
import { meritPart } from "./merit/parts.ts";
import { paperPart } from "./paper/parts.ts";
import { planPart } from "./plan/parts.ts";
import { publicPart } from "./public/parts.ts";
import { readingPart } from "./reading/parts.ts";
import { registerPart } from "./register/parts.ts";
import { taskPart } from "./task/parts.ts";

// an address of the reading room would else be taken for the id of a plan
const rooms = [
	readingPart,
	planPart,
	paperPart,
	registerPart,
	taskPart,
	cascadePart,
	measuredPart,
	followPart,
	publicPart,
	meritPart,
];

export { unitPlansSection } from "./web/public/unit-plans.tsx";

export const wiring: ModuleWiring = {
	name: "plans",
	routes: rooms.flatMap(({ routes }) => routes ?? []),
	jobs: rooms.flatMap(({ jobs }) => jobs ?? []),
	schedule: rooms.flatMap(({ schedule }) => schedule ?? []),
	desk: rooms.flatMap(({ desk }) => desk ?? []),
	demo: [demoStories],
	openData: rooms.flatMap(({ openData }) => openData ?? []),
};
