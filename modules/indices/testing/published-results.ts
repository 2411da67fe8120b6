import { loadReference } from "#platform/db/index.ts";
import { testAccess, testDatabase } from "#platform/testing/database.ts";
import { indexReference } from "../reference/load-index.ts";

/** The test database with the published results in it, whether or not the template had them. */
export async function databaseWithResults() {
	await loadReference(await testAccess(), indexReference, () => {});
	return testDatabase();
}
