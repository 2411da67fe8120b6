import type { ModuleWiring } from "#platform/http/module-wiring.ts";
import { sendBinding, showBinding } from "../web/measured/bind-page.tsx";

/** What this room hands to the module's wiring. */
export const measuredPart: Omit<ModuleWiring, "name"> = { routes: [showBinding, sendBinding] };
