/** Sign-in names are compared without regard to case or to how a mark is encoded; tone marks do count. */
export function foldSignInName(typed: string): string {
	return typed.trim().normalize("NFC").toLowerCase().normalize("NFC");
}
