/** What a browser keeps for the page; it may keep nothing, as on some disks. */
export const kept = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice holds for as long as the page is open.
    }
  },
};
