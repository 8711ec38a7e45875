/** What the app says of the device. */
export const Platform = {
  isMobile: false, isMobileApp: false, isPhone: false, isTablet: false, isIosApp: false, isAndroidApp: false,
  isDesktop: true, isDesktopApp: true, isMacOS: false, isWin: false, isLinux: true, isSafari: false,
};

/** Makes the app one for phones, or for the desktop again. */
export function setMobile(isMobile: boolean): void {
  Object.assign(Platform, { isMobile, isMobileApp: isMobile, isPhone: isMobile, isAndroidApp: isMobile, isDesktop: !isMobile, isDesktopApp: !isMobile, isLinux: !isMobile });
}
