import { readFileSync } from "node:fs";
import { type OneStopRules, parseRules } from "../domain/life/rules.ts";

const file = new URL("../../../reference/one-stop/rules.json", import.meta.url);

/** Read once with the program: a handful of numbers that change with the law, and the law changes by a new release of the data. */
export const oneStopRules: OneStopRules = parseRules(JSON.parse(readFileSync(file, "utf8")));
