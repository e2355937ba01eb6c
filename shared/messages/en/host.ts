/** What the program says before or outside its window: on the terminal and in the menu. */
export const host = {
  noWindow:
    'Lethe could not open its window: {reason} You can install Google Chrome, Microsoft Edge or Chromium, or start with LETHE_FETCH_ELECTRON=1 where the internet is allowed. Until then, here is what Lethe finds in its sample lists, in this terminal.',
  noDisplay: 'this session has no display.',
  noBrowser: 'neither Electron nor a Chrome, Edge or Chromium browser was found.',
  sampleHeading: 'Sample: {name}',
  starting: 'Starting Lethe …',
  refusedSwitch:
    'Lethe does not start with “{name}”, because that could take one of its protections away. Start it without.',
  refusedSandbox:
    'This computer gives programs of this kind no sandbox, and Lethe does not open a window without one. Install the .deb file of Lethe in place of the AppImage: it brings the permission that the system asks for.',
  windowTitle: 'Lethe',
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    zoomReset: 'Normal size',
    fullScreen: 'Full screen',
    quit: 'Quit Lethe',
  },
};
