export const lazily = (): unknown => import('../../electron/store/database.ts');
