/** How the register is set while the app runs: coming back from a document finds search, filters and place again. */
import { createStore } from 'zustand/vanilla';
import { NO_REGISTER_FILTERS, type RegisterFacet, type RegisterFilters } from './register-rows.ts';

interface RegisterView {
  readonly query: string;
  readonly filters: RegisterFilters;
  /** The row the keyboard is on. */
  readonly active: string | null;
  readonly scrollTop: number;
}

export const registerView = createStore<RegisterView>()(() => ({
  query: '',
  filters: NO_REGISTER_FILTERS,
  active: null,
  scrollTop: 0,
}));

export function setRegisterQuery(query: string): void {
  registerView.setState({ query, scrollTop: 0, active: null });
}

export function setRegisterFilter(facet: RegisterFacet, values: readonly string[]): void {
  registerView.setState(({ filters }) => ({ filters: { ...filters, [facet]: values }, scrollTop: 0 }));
}

/** Nothing is left out, or only numbers that stand on two documents are shown. */
export function showAll(): void {
  registerView.setState({ query: '', filters: NO_REGISTER_FILTERS, scrollTop: 0 });
}

export function showClashes(): void {
  registerView.setState({ query: '', filters: { ...NO_REGISTER_FILTERS, state: ['same'] }, scrollTop: 0 });
}
