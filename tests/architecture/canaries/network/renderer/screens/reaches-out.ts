export const asked = fetch('https://example.com/');
export const hidden = window['fetch'];
navigator.sendBeacon('https://example.com/');
export const socket = new WebSocket('wss://example.com/');
