import { createContext, useContext } from "hono/jsx";

/** Levels of headings are never skipped: under the page's head it is 2, inside a part 3. */
const HeadingLevel = createContext<2 | 3>(2);

export const HeadingLevelProvider = HeadingLevel.Provider;

export function useHeadingLevel(): 2 | 3 {
	return useContext(HeadingLevel);
}
