/** xã Thiện Tân of Lạng Sơn: the unit is real; the people at its desk are those of the demo's cast (modules/accounts/demo). */
export const commune = "vn34:06436";
export const province = "vn34:20";
export const deskBody = `${commune}/xa.tt-pvhcc`;
export const committee = `${commune}/xa.ubnd`;

/** numbers in the cast */
export const people = { desk: 27, handler: 28, head: 2 } as const;

/** Network address of everything invented: one that nobody has (RFC 5737). */
export const from = "192.0.2.1";
