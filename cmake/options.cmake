# The only place for compiler and linker flags. Every target of ours links patchbay_options.
add_library(patchbay_options INTERFACE)
target_include_directories(patchbay_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_options(patchbay_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-align -Wsuggest-override)
target_compile_definitions(patchbay_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PATCHBAY_VERSION="${PROJECT_VERSION}")

if(PATCHBAY_WERROR)
    target_compile_options(patchbay_options INTERFACE -Werror)
endif()

if(PATCHBAY_SANITIZE)
    target_compile_options(patchbay_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(patchbay_options INTERFACE -fsanitize=address,undefined)
endif()

# Test executables are many and small; mold links each in a fraction of ld's time.
find_program(MOLD mold)
if(MOLD)
    target_link_options(patchbay_options INTERFACE -fuse-ld=mold)
endif()

# CMake 3.25 runs moc again when a header changes that it knew, but not when the glob finds a new one: its timestamp has to go then.
function(patchbay_watch_sources target)
    set(list "${CMAKE_CURRENT_BINARY_DIR}/${target}.sources")
    set(before "")
    if(EXISTS "${list}")
        file(READ "${list}" before)
    endif()
    if(NOT before STREQUAL "${ARGN}")
        file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
        file(WRITE "${list}" "${ARGN}")
    endif()
endfunction()

# One layer of the program: a library made of every .cpp and .h below its folder (docs/architecture.md). What a person installs has
# them in one program; the presets with tests have shared ones (BUILD_SHARED_LIBS), because more than a hundred test programs with
# a sanitized copy of everything in each took 23 GB and most of the time of linking. All symbols are visible in both.
function(patchbay_add_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PUBLIC;PRIVATE")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    add_library(${name} ${sources})
    patchbay_watch_sources(${name} ${sources})
    set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "")
    target_link_libraries(${name} PUBLIC patchbay_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# A .qrc as a target to link. As object files in the link interface, because a linker drops from a static library what nobody calls,
# and nobody calls the registration of resources. Further arguments: the generated files that the .qrc names.
function(patchbay_add_resources name qrc)
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/qrc_${name}.cpp")
    file(STRINGS "${qrc}" lines REGEX "<file")
    set(files ${ARGN})
    if(NOT files)
        get_filename_component(folder "${qrc}" DIRECTORY)
        foreach(line IN LISTS lines)
            string(REGEX REPLACE ".*<file[^>]*>([^<]+)</file>.*" "\\1" file "${line}")
            list(APPEND files "${folder}/${file}")
        endforeach()
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${qrc}")
    endif()
    add_custom_command(OUTPUT "${generated}"
        COMMAND Qt6::rcc --name ${name} --output "${generated}" "${qrc}"
        DEPENDS "${qrc}" ${files} VERBATIM)
    add_library(${name}_objects OBJECT "${generated}")
    set_target_properties(${name}_objects PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_link_libraries(${name}_objects PRIVATE Qt6::Core)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE $<TARGET_OBJECTS:${name}_objects>)
    add_dependencies(${name} ${name}_objects)
endfunction()
