# What `cmake --install` puts where, and the .deb that scripts/package makes of it.
install(TARGETS patchbay patchbay-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")

set(packaging "${CMAKE_SOURCE_DIR}/packaging")
install(FILES "${packaging}/patchbay.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${packaging}/local.patchbay.patchbay.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/patchbay.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${packaging}/completion/patchbay-cli.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME patchbay-cli)
install(FILES "${packaging}/completion/_patchbay-cli" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${packaging}/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# Compressed without name and time, so that the same sources give the same package.
function(patchbay_install_compressed source name destination)
    set(compressed "${CMAKE_BINARY_DIR}/packaging/${name}.gz")
    add_custom_command(OUTPUT "${compressed}"
        COMMAND ${CMAKE_COMMAND} -E make_directory "${CMAKE_BINARY_DIR}/packaging"
        COMMAND sh -c "gzip -9nc \"$1\" > \"$2\"" sh "${source}" "${compressed}"
        DEPENDS "${source}" VERBATIM)
    set_property(GLOBAL APPEND PROPERTY patchbay_compressed "${compressed}")
    install(FILES "${compressed}" DESTINATION "${destination}")
endfunction()
patchbay_install_compressed("${packaging}/changelog" changelog "${CMAKE_INSTALL_DOCDIR}")
patchbay_install_compressed("${packaging}/man/patchbay.1" patchbay.1 "${CMAKE_INSTALL_MANDIR}/man1")
patchbay_install_compressed("${packaging}/man/patchbay-cli.1" patchbay-cli.1 "${CMAKE_INSTALL_MANDIR}/man1")
get_property(compressed GLOBAL PROPERTY patchbay_compressed)
add_custom_target(patchbay_compressed ALL DEPENDS ${compressed})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME patchbay)
set(CPACK_PACKAGE_VENDOR "The Patchbay developers")
set(CPACK_PACKAGE_CONTACT "The Patchbay developers <developers@patchbay.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "administer Apache Kafka Connect clusters")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Patchbay shows the connectors and tasks of Apache Kafka Connect clusters
with their live states, shows why a task failed, and pauses, resumes, stops,
restarts and deletes connectors with care.

The package holds a desktop program, patchbay, and a shell command,
patchbay-cli. Passwords are kept in the keychain of the desktop.")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_SOURCE_DIR}/build")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What the program opens while it runs, which no linker sees: the keychain's library, SVG and SQLite plugins, Qt's own translations.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsecret-1-0, libqt6svg6, libqt6sql6-sqlite, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, gnome-keyring | kwalletmanager, fonts-inter")
include(CPack)
