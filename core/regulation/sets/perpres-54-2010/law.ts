/** How the sources of this era are cited. */

export const LAW = 'Perpres 54/2010 jo. 70/2012';
export const GUIDANCE = 'Perka LKPP 14/2012';
