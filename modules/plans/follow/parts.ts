import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { boardDesk, showBoard } from "../web/follow/board.tsx";
import { showBoardWork } from "../web/follow/board-work.tsx";
import { myWorkDesk, showMyWork } from "../web/follow/my-work.tsx";

/** What this room hands to the module's wiring. */
export const followPart: Omit<ModuleWiring, "name"> = {
	routes: [showMyWork, showBoard, showBoardWork],
	desk: [myWorkDesk, boardDesk],
};
